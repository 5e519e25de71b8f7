package dev.tenon.testkit.internal.junit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The version of JUnit on the class path; the test kit brings none of its own. */
public final class JUnitVersion {
    private static final Pattern VERSION = Pattern.compile("([0-9]+)\\.([0-9]+).*");
    private static final int MAJOR = 5;
    private static final int MINOR = 10;

    private JUnitVersion() {}

    /**
     * Refuses a JUnit that is too old.
     *
     * @throws ExtensionConfigurationException when it is older than 5.10
     */
    public static void check() {
        check(Optional.ofNullable(Test.class.getPackage().getImplementationVersion()));
    }

    static void check(Optional<String> version) {
        Matcher numbers = VERSION.matcher(version.orElse(""));
        if (!numbers.matches()) {
            return;
        }
        // A jar that holds all of JUnit 5 has the version of its platform, which is 1.10 for 5.10.
        int major = numbers.group(1).equals("1") ? MAJOR : Integer.parseInt(numbers.group(1));
        if (major < MAJOR || (major == MAJOR && Integer.parseInt(numbers.group(2)) < MINOR)) {
            throw new ExtensionConfigurationException(
                    "tenon-testkit needs JUnit 5.10 or newer; this class path has " + version.get());
        }
    }
}
