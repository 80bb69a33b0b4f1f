/** Files in YAML that operators write, read so that errors say where they are and what would be right. */
package io.github.camelmesos.cluster.yaml;
