package io.github.camelmesos.cwl.versions;

import io.github.camelmesos.cwl.model.CwlVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A row of the table: one document and what becomes of it in each version.
 *
 * @param about what differs
 * @param document its file beside the table; {@code cwlVersion} is put at its top
 * @param results by version: the output object, or a string, part of the message with which it is refused or fails
 */
record VersionDifference(String about, String document, Map<CwlVersion, Object> results) {

    private static final String TABLE = "/versions/table.yaml";

    static List<VersionDifference> table() throws IOException {
        List<VersionDifference> rows = new ArrayList<>();
        try (InputStream in = VersionDifference.class.getResourceAsStream(TABLE)) {
            Object table = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            ((List<?>) table).forEach(row -> rows.add(row((Map<?, ?>) row)));
        }
        return rows;
    }

    private static VersionDifference row(Map<?, ?> row) {
        return new VersionDifference(
                (String) row.get("about"),
                (String) row.get("document"),
                Map.of(
                        CwlVersion.V1_0, row.get("v1.0"),
                        CwlVersion.V1_1, row.get("v1.1"),
                        CwlVersion.V1_2, row.get("v1.2")));
    }
}
