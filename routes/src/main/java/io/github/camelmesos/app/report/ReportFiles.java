package io.github.camelmesos.app.report;

import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two files of a report. */
final class ReportFiles {

    private ReportFiles() {}

    static void write(RunReport report, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("report.json"), JsonText.pretty(ReportJson.of(report)) + "\n");
        Files.writeString(directory.resolve("report.html"), ReportPage.of(report));
    }
}
