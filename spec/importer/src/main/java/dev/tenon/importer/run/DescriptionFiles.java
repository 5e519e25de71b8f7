package dev.tenon.importer.run;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Place;
import dev.tenon.importer.yaml.YamlMerge;
import dev.tenon.importer.yaml.YamlPrinter;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.spec.SpecLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the files of a description, merged with what is already there. */
final class DescriptionFiles {
    private final Path output;
    private final List<String> written = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Disagreement> kept = new ArrayList<>();
    private int unchanged;

    DescriptionFiles(Path output) {
        this.output = output;
    }

    /** Returns what a file says now; empty where it is not there or cannot be read. */
    String text(String file) {
        try {
            return before(output.resolve(file));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Returns whether something is in the way of a new file. */
    boolean exists(String file) {
        return Files.exists(output.resolve(file));
    }

    /** Adds what is missing to a file, or writes a new one. */
    void merge(String file, String subject, Mapping description) {
        write(
                file,
                before -> before.isBlank()
                        ? Optional.of(YamlPrinter.print(description))
                        : merged(file, subject, before, description));
    }

    /** Writes a file whatever it says now. */
    void replace(String file, String text) {
        write(file, before -> Optional.of(text));
    }

    /** Gives the new text of a file, or nothing where it stays. */
    private interface Change {
        Optional<String> of(String before);
    }

    private void write(String file, Change change) {
        Path path = output.resolve(file);
        try {
            String before = before(path);
            Optional<String> after = change.of(before);
            if (after.isEmpty()) {
                return;
            }
            if (after.get().equals(before)) {
                unchanged++;
                return;
            }
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, after.get());
            written.add(file);
            if (after.get().getBytes(StandardCharsets.UTF_8).length > SpecLoader.MAXIMUM_FILE_BYTES) {
                failures.add(file + ": is larger than a description may be; split it");
            }
        } catch (InputBytes.Refused refused) {
            failures.add(file + ": is " + refused.getMessage() + "; it was left unchanged");
        } catch (IOException failure) {
            failures.add(file + ": cannot be written: " + failure.getClass().getSimpleName());
        }
    }

    private static String before(Path path) throws IOException {
        if (!Files.exists(path) && !Files.isSymbolicLink(path)) {
            return "";
        }
        InputBytes.Text text = InputBytes.decode(InputBytes.read(path, 2 * SpecLoader.MAXIMUM_FILE_BYTES));
        if (!text.sound()) {
            throw new InputBytes.Refused("not UTF-8");
        }
        return text.text();
    }

    private Optional<String> merged(String file, String subject, String before, Mapping description) {
        Optional<YamlMerge.Result> merge = YamlMerge.merge(file, before, description);
        if (merge.isEmpty()) {
            failures.add(file + ": cannot be merged into; it was left unchanged");
            return Optional.empty();
        }
        merge.get()
                .differences()
                .forEach(difference -> kept.add(new Disagreement(
                        subject,
                        difference.path(),
                        Disagreement.Kind.KEPT,
                        "the file says " + difference.file() + "; the sources say " + difference.sources(),
                        difference.file(),
                        new Place(file, difference.line()))));
        return Optional.of(merge.get().text());
    }

    void failed(String failure) {
        failures.add(failure);
    }

    List<String> written() {
        return List.copyOf(written);
    }

    int unchanged() {
        return unchanged;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns what files say otherwise than the sources. */
    List<Disagreement> kept() {
        return List.copyOf(kept);
    }
}
