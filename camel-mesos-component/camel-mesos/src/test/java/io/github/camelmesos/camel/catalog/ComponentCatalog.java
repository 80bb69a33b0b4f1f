package io.github.camelmesos.camel.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;

/** What the build has generated about our components. */
final class ComponentCatalog {

    static final List<String> SCHEMES = List.of("mesos", "chronos", "cwl");

    private ComponentCatalog() {}

    /** Camel's catalog with our components added. */
    static CamelCatalog withOurs() {
        CamelCatalog catalog = new DefaultCamelCatalog();
        SCHEMES.forEach(scheme -> catalog.addComponent(scheme, model(scheme).getJavaType(), json(scheme)));
        return catalog;
    }

    static ComponentModel model(String scheme) {
        return JsonMapper.generateComponentModel(json(scheme));
    }

    private static String json(String scheme) {
        String name = "/META-INF/io/github/camelmesos/camel/" + scheme + "/" + scheme + ".json";
        try (InputStream in = ComponentCatalog.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
