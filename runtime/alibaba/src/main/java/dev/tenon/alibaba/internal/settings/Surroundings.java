package dev.tenon.alibaba.internal.settings;

import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.error.InvalidRequestException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The machine that credentials are looked for on. Replaced in tests.
 *
 * @param variables gives an environment variable, null when it is not set
 * @param properties gives a system property, null when it is not set
 * @param home the user's directory
 * @param addresses gives the address at which a service is called, by the service's own: in tests another one
 * @param near how long a service on the machine itself may take to be connected to, or be silent: in tests longer
 * @param time everything that is not the same twice
 */
public record Surroundings(
        Function<String, @Nullable String> variables,
        Function<String, @Nullable String> properties,
        Path home,
        UnaryOperator<String> addresses,
        Duration near,
        TimeSources time) {
    /** As the official clients have it. */
    private static final Duration NEAR = Duration.ofSeconds(1);

    /** This machine. */
    public static Surroundings system() {
        return new Surroundings(
                System::getenv,
                System::getProperty,
                Path.of(System.getProperty("user.home", ".")),
                UnaryOperator.identity(),
                NEAR,
                TimeSources.system());
    }

    /** Tells the time of day. */
    public InstantSource clock() {
        return time.clock();
    }

    /** An environment variable; null when it is not set or empty. */
    public @Nullable String variable(String name) {
        String value = variables.apply(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The value itself, or else an environment variable. */
    public @Nullable String valueOrVariable(@Nullable String value, String name) {
        return value == null ? variable(name) : value;
    }

    /**
     * Whether an environment variable switches something on.
     *
     * @param name the variable
     * @throws InvalidRequestException when it says neither yes nor no
     */
    public boolean isOn(String name) {
        String value = variable(name);
        if (value == null) {
            return false;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new InvalidRequestException(name, "must be true or false");
        };
    }

    /**
     * The path that a text says.
     *
     * @param setting where it was set, for the message
     * @param text the path
     * @throws InvalidRequestException when it is none
     */
    public static Path path(String setting, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException refused) {
            throw new InvalidRequestException(setting, "is no path");
        }
    }

    /** Nothing of what it knows. */
    @Override
    public String toString() {
        return "Surroundings";
    }
}
