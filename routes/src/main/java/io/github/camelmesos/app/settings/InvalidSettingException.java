package io.github.camelmesos.app.settings;

/** A setting has a value that it cannot have. */
public final class InvalidSettingException extends Exception {

    public InvalidSettingException(String name, String problem) {
        super(name + ": " + problem);
    }
}
