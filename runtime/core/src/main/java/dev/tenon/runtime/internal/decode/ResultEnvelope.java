package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of fields in their own element: that element, and next to it what identifies the request. Its record is
 * what the factory makes from the fields.
 */
final class ResultEnvelope {
    private final Structure structure;
    private @Nullable String requestId;

    private ResultEnvelope(List<Field> fields) {
        this.structure = Structure.of((number, in) -> result(in), 0, fields.toArray(new Field[0]));
    }

    static ResultEnvelope of(String resultName, Structure result, Watched watched) {
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        fields.add(Field.structure(resultName, result));
        names.add(resultName);
        for (String path : watched.requestIdPaths()) {
            if (names.add(path.substring(0, path.indexOf('.')))) {
                fields.add(field(path));
            }
        }
        return new ResultEnvelope(fields);
    }

    private static Field field(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? Field.string(path)
                : Field.structure(
                        path.substring(0, dot),
                        Structure.of((number, in) -> in.next(), 0, field(path.substring(dot + 1))));
    }

    Structure structure() {
        return structure;
    }

    /** The identifier of the request, once read. */
    @Nullable String requestId() {
        return requestId;
    }

    private @Nullable Object result(StructureReader in) {
        Object result = in.next();
        for (int place = 1; place < structure.size(); place++) {
            String id = (String) in.next();
            requestId = requestId == null ? id : requestId;
        }
        return result;
    }
}
