package io.github.camelmesos.camel.binding;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;

/** Settings of one message: a header wins over the endpoint's option of the same meaning. */
public final class HeaderOrOption {

    private final Message message;

    private HeaderOrOption(Message message) {
        this.message = message;
    }

    /** The settings of an exchange's current message. */
    public static HeaderOrOption of(Exchange exchange) {
        return new HeaderOrOption(exchange.getMessage());
    }

    /**
     * The header's value, else the option's.
     *
     * @param option null where the endpoint has none
     * @throws IllegalArgumentException when the header cannot be understood, with its name and value
     */
    public <T> Optional<T> get(String header, Class<T> type, T option) {
        Object value = message.getHeader(header);
        if (value == null || "".equals(value)) {
            return Optional.ofNullable(option);
        }
        try {
            return Optional.of(message.getExchange()
                    .getContext()
                    .getTypeConverter()
                    .mandatoryConvertTo(type, message.getExchange(), value));
        } catch (NoTypeConversionAvailableException | TypeConversionException e) {
            throw new IllegalArgumentException(
                    "header " + header + ": '" + value + "' is not a " + type.getSimpleName(), e);
        }
    }

    /**
     * As {@link #get}, for what an operation cannot do without.
     *
     * @throws IllegalArgumentException when neither is there
     */
    public <T> T require(String header, Class<T> type, T option, String optionName) {
        return get(header, type, option)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing says which: set the header " + header + " or the option " + optionName));
    }
}
