package dev.tenon.cli.internal.text;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.runtime.value.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes JSON for people: two spaces for each level, a line for each member. */
public final class PrettyJson {
    private PrettyJson() {}

    /** The text of a value, without a line end after it. */
    public static String of(JsonValue value) {
        return of(value, "");
    }

    private static String of(JsonValue value, String indent) {
        List<String> parts = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.members()
                    .forEach((name, member) -> parts.add(JsonValue.of(name) + ": " + of(member, indent + "  ")));
            return lines("{", parts, "}", indent);
        }
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> parts.add(of(element, indent + "  ")));
            return lines("[", parts, "]", indent);
        }
        return value.toString();
    }

    private static String lines(String open, Collection<String> parts, String close, String indent) {
        String inner = "\n" + indent + "  ";
        return parts.isEmpty() ? open + close : open + inner + String.join("," + inner, parts) + "\n" + indent + close;
    }
}
