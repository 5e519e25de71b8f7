package dev.tenon.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The committed figures; a figure may be a twentieth larger and no more. */
final class Committed {
    private static final double ROOM = 1.05;

    private final Properties figures = new Properties();

    Committed() throws IOException {
        try (InputStream in = Objects.requireNonNull(Committed.class.getResourceAsStream("figures.properties"))) {
            figures.load(in);
        }
    }

    void holds(String name, double measured) {
        String figure = figures.getProperty(name);
        System.out.printf(Locale.ROOT, "%s=%s (committed %s)%n", name, written(measured), figure);
        assertThat(figure)
                .as("%s is not committed; it is %s now", name, written(measured))
                .isNotNull();
        assertThat(measured)
                .as("%s, committed as %s; when the growth is meant, commit the new figure", name, figure)
                .isLessThanOrEqualTo(Double.parseDouble(figure) * ROOM);
    }

    private static String written(double measured) {
        return String.format(Locale.ROOT, measured < 100 ? "%.2f" : "%.0f", measured);
    }
}
