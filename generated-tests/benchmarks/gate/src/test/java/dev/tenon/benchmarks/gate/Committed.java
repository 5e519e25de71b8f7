package dev.tenon.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** The committed figures; a figure may be a tenth larger and no more. */
final class Committed {
    private static final double ROOM = 1.10;

    private final Properties figures = new Properties();

    Committed() throws IOException {
        try (InputStream in = Objects.requireNonNull(Committed.class.getResourceAsStream("figures.properties"))) {
            figures.load(in);
        }
    }

    void holds(String name, double measured) {
        double committed = Double.parseDouble(Objects.requireNonNull(figures.getProperty(name)));
        System.out.printf("%s: %.0f, committed %.0f%n", name, measured, committed);
        assertThat(measured)
                .as("%s, committed as %.0f; when the growth is meant, commit the new figure", name, committed)
                .isLessThanOrEqualTo(committed * ROOM);
    }
}
