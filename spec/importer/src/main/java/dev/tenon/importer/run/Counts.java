package dev.tenon.importer.run;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Scalar;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what descriptions hold. */
final class Counts {
    private int parameters;
    private int fields;
    private int errorRows;

    void add(Mapping description) {
        if (description.entries().get("parameters") instanceof Mapping section) {
            parameters += (int) section.entries().values().stream()
                    .filter(value -> !(value instanceof Mapping entry && isGroup(entry)))
                    .count();
        }
        fields += fields(description.entries().get("response"));
        if (description.entries().get("errors") instanceof Mapping errors) {
            for (YamlValue rows : errors.entries().values()) {
                errorRows +=
                        rows instanceof Sequence sequence ? sequence.items().size() : 0;
            }
        }
    }

    /** The description of a group is not a parameter. */
    private static boolean isGroup(Mapping entry) {
        return entry.entries().get("type") instanceof Scalar type && type.text().equals("group");
    }

    private static int fields(@Nullable YamlValue section) {
        if (!(section instanceof Mapping fields)) {
            return 0;
        }
        int count = 0;
        for (YamlValue field : fields.entries().values()) {
            count +=
                    1 + (field instanceof Mapping entry ? fields(entry.entries().get("fields")) : 0);
        }
        return count;
    }

    List<Integer> list() {
        return List.of(parameters, fields, errorRows);
    }
}
