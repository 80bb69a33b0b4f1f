package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.RunResult;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;

/** The CWL output object of a result, as values or as JSON text. */
@Converter(generateLoader = true)
public final class RunResultConverter {

    private RunResultConverter() {}

    @Converter
    public static Map<String, Object> toMap(RunResult result) {
        return result.outputs();
    }

    @Converter
    public static String toString(RunResult result) {
        return JsonText.pretty(result.outputs());
    }

    @Converter
    public static InputStream toInputStream(RunResult result) {
        return new ByteArrayInputStream(toString(result).getBytes(StandardCharsets.UTF_8));
    }
}
