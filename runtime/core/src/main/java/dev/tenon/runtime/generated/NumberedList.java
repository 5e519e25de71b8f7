package dev.tenon.runtime.generated;

import dev.tenon.runtime.internal.encode.Formats;
import dev.tenon.runtime.internal.encode.Values;
import java.util.List;

/**
 * A list each of whose values is a parameter of its own.
 *
 * @param name what their names begin with
 * @param values the values
 * @param format how times, booleans and bytes are written
 */
record NumberedList(String name, List<?> values, String format) {
    /** Each value under its number. */
    void put(ParameterSink sink, int base) {
        for (int index = 0; index < values.size(); index++) {
            String numbered = name + "." + (index + base);
            Object value = values.get(index);
            sink.putNamed(
                    numbered,
                    Values.text(sink.fullName(numbered), value == null ? null : Formats.written(value, format)));
        }
    }
}
