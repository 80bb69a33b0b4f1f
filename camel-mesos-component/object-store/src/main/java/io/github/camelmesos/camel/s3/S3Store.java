package io.github.camelmesos.camel.s3;

import io.github.camelmesos.launcher.objects.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.aws2.s3.AWS2S3Component;
import org.apache.camel.component.aws2.s3.AWS2S3Endpoint;
import org.apache.camel.impl.engine.SimpleCamelContext;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects by URIs {@code s3://BUCKET/KEY}. Each bucket is an endpoint of Camel's component, which makes the client as its options
 * say; credentials come from where Amazon's SDK looks for them.
 */
final class S3Store implements ObjectStore {

    /** What is done with a client. */
    private interface Call<T> {
        T with(S3Client client) throws IOException;
    }

    private final Map<String, String> settings;
    private final SimpleCamelContext camel = new SimpleCamelContext();
    private final Map<String, S3Client> buckets = new ConcurrentHashMap<>();

    /**
     * @param settings {@code endpoint}, {@code region}, and {@code options} with more options of the component, as in an
     *     endpoint's URI
     */
    S3Store(Map<String, String> settings) {
        this.settings = settings;
        camel.disableJMX();
        camel.addComponent("aws2-s3", new AWS2S3Component(camel));
        camel.start();
    }

    @Override
    public long size(URI object) throws IOException {
        return call(object, client -> client.headObject(HeadObjectRequest.builder()
                        .bucket(object.getHost())
                        .key(key(object))
                        .build())
                .contentLength());
    }

    @Override
    public void fetch(URI object, long most, Path target) throws IOException {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(object.getHost()).key(key(object));
        if (most < Long.MAX_VALUE) {
            request.range("bytes=0-" + (most - 1));
        }
        call(object, client -> {
            try (InputStream in = client.getObject(request.build())) {
                return Files.copy(in, target);
            }
        });
    }

    @Override
    public List<URI> list(URI directory) throws IOException {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(directory.getHost())
                .prefix(key(directory))
                .build();
        return call(directory, client -> {
            List<URI> objects = new ArrayList<>();
            for (S3Object object : client.listObjectsV2Paginator(request).contents()) {
                objects.add(uri(directory.getHost(), object.key()));
            }
            return objects;
        });
    }

    @Override
    public void store(Path file, URI object) throws IOException {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(object.getHost())
                .key(key(object))
                .build();
        call(object, client -> client.putObject(request, RequestBody.fromFile(file)));
    }

    private static String key(URI object) {
        return object.getPath().substring(1);
    }

    private static URI uri(String bucket, String key) {
        try {
            return new URI("s3", bucket, "/" + key, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the key " + key + " is no path", e);
        }
    }

    private <T> T call(URI object, Call<T> call) throws IOException {
        // Amazon's SDK looks for parts of it where the thread says.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(S3Store.class.getClassLoader());
        try {
            return call.with(buckets.computeIfAbsent(object.getHost(), this::client));
        } catch (SdkException | RuntimeCamelException | UncheckedIOException e) {
            throw new IOException(object + ": " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private S3Client client(String bucket) {
        StringBuilder uri =
                new StringBuilder("aws2-s3://").append(bucket).append("?useDefaultCredentialsProvider=true");
        option(uri, "region", settings.get("region"));
        if (settings.containsKey("endpoint")) {
            option(uri, "overrideEndpoint", "true");
            option(uri, "forcePathStyle", "true");
            option(uri, "uriEndpointOverride", settings.get("endpoint"));
        }
        if (settings.containsKey("options")) {
            uri.append('&').append(settings.get("options"));
        }
        AWS2S3Endpoint endpoint = camel.getEndpoint(uri.toString(), AWS2S3Endpoint.class);
        endpoint.start();
        return endpoint.getS3Client();
    }

    private static void option(StringBuilder uri, String name, String value) {
        if (value != null) {
            uri.append('&').append(name).append("=RAW(").append(value).append(')');
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
