package dev.tenon.ecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every well-formed example response goes through the generated records. */
class ExampleResponsesTest {
    @Test
    @DisplayName("D34 every example response of the documents decodes, and comes out leaf by leaf in its own spelling")
    void everyLeafOfEveryExampleComesOut() throws IOException {
        List<Example> examples = Examples.all();
        List<String> differences = new ArrayList<>();
        for (Example example : examples) {
            compare(example, differences);
        }
        System.out.println("examples run " + examples.size() + ", equal " + (examples.size() - differences.size()));
        differences.forEach(System.out::println);
        assertThat(differences).isEmpty();
    }

    private static void compare(Example example, List<String> differences) {
        try {
            Map<String, String> found = example.found();
            Map<String, String> wanted = example.wanted();
            if (!found.equals(wanted)) {
                differences.add(example + ": " + difference(wanted, found));
            }
        } catch (RuntimeException | ReflectiveOperationException failure) {
            differences.add(example + ": " + failure);
        }
    }

    private static String difference(Map<String, String> wanted, Map<String, String> found) {
        List<String> lines = new ArrayList<>();
        wanted.forEach((path, value) -> {
            if (!value.equals(found.get(path))) {
                lines.add(path + " is “" + value + "”, decoded " + found.get(path));
            }
        });
        found.keySet().stream()
                .filter(path -> !wanted.containsKey(path))
                .forEach(path -> lines.add(path + " was invented"));
        return String.join("; ", lines);
    }

    @Test
    @DisplayName("D33 where the documents show one sample in JSON and in XML, the records are equal")
    void jsonAndXmlExamplesGiveEqualRecords() throws IOException, ReflectiveOperationException {
        Map<String, List<Example>> samples = new TreeMap<>();
        for (Example example : Examples.all()) {
            samples.computeIfAbsent(example.name().replaceFirst("\\.(json|xml)$", ""), name -> new ArrayList<>())
                    .add(example);
        }
        int equal = 0;
        int blanks = 0;
        int toldDifferently = 0;
        List<String> failures = new ArrayList<>();
        for (List<Example> formats : samples.values()) {
            if (formats.size() < 2) {
                continue;
            }
            Example json = formats.get(0);
            Example xml = formats.get(1);
            if (!json.wanted().equals(xml.wanted())) {
                toldDifferently++; // Another list, other numbers: each is held against its own tree above.
            } else if (json.read().equals(xml.read())) {
                equal++;
            } else if (json.found().equals(xml.found())) {
                blanks++; // The XML of the documents has blanks at the ends of a text.
            } else {
                failures.add(json.name());
            }
        }
        System.out.println("samples in both formats: equal " + equal + ", but for blanks " + blanks
                + ", told differently by the documents " + toldDifferently);
        assertThat(failures).isEmpty();
        assertThat(equal).isPositive();
    }
}
