package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A list of what still breaks a rule.
 *
 * @param file the name of the list
 * @param lines its entries
 */
record Exceptions(String file, Set<String> lines) {
    static Exceptions of(String file) {
        try (InputStream in = Objects.requireNonNull(Exceptions.class.getResourceAsStream(file))) {
            return new Exceptions(
                    file,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The entries that begin in a certain way. */
    Exceptions startingWith(String prefix) {
        return new Exceptions(
                file,
                lines.stream().filter(line -> line.startsWith(prefix)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Nothing else breaks the rule, and each entry still does, so the list shrinks with what it lists. */
    void areExactly(Set<String> found) {
        assertThat(found).as("breaks the rule and is not in %s", file).isSubsetOf(lines);
        assertThat(lines).as("is mended: remove it from %s", file).isSubsetOf(found);
    }
}
