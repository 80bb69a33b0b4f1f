package io.github.camelmesos.app.command;

import io.github.camelmesos.launcher.staging.StagingMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ways of staging by their names in settings. */
final class StagingModeConverter implements ITypeConverter<StagingMode> {

    @Override
    public StagingMode convert(String text) {
        try {
            return StagingMode.named(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
