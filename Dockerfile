# One image with all servers of a nested cluster, for provider 'docker'. Build the release first, then the image:
#   ./camel-mesos version && docker build --tag camel-mesos .
# BASE may be an image that has a Java 17, Docker and what is below already; then nothing is installed.
ARG BASE=debian:bookworm-slim
FROM ${BASE}
RUN command -v java && command -v dockerd || { apt-get update && apt-get install --yes --no-install-recommends \
    openjdk-17-jre-headless docker.io iptables mount ca-certificates curl procps && rm -rf /var/lib/apt/lists/*; }
COPY camel-mesos-component/nested-cluster/src/main/docker/entrypoint /usr/local/bin/camel-mesos-server
COPY routes/target/lib/ routes/target/camel-mesos.jar /opt/camel-mesos/lib/
ENTRYPOINT ["/usr/local/bin/camel-mesos-server"]
