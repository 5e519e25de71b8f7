package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.RecordFactory;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the fields of a response that are in an element of their own: that element, and beside it what
 * identifies the request. Its record is what the factory makes of the fields.
 */
final class ResultEnvelope implements RecordFactory {
    // Numbers that no structure of generated code has.
    private static final int ENVELOPE = -1;
    private static final int METADATA = -2;

    private final Structure structure;
    private final RecordFactory records;
    private @Nullable String requestId;

    private ResultEnvelope(Structure structure, RecordFactory records) {
        this.structure = structure;
        this.records = records;
    }

    static ResultEnvelope of(String resultName, Structure result, Watched watched, RecordFactory records) {
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        fields.add(Field.structure(resultName, result));
        names.add(resultName);
        for (String path : watched.requestIdPaths()) {
            if (names.add(path.substring(0, path.indexOf('.')))) {
                fields.add(field(path));
            }
        }
        return new ResultEnvelope(Structure.of(ENVELOPE, fields.toArray(new Field[0])), records);
    }

    private static Field field(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? Field.string(path)
                : Field.structure(path.substring(0, dot), Structure.of(METADATA, field(path.substring(dot + 1))));
    }

    Structure structure() {
        return structure;
    }

    /** The identifier of the request, once read. */
    @Nullable String requestId() {
        return requestId;
    }

    @Override
    public @Nullable Object create(int record, StructureReader values) {
        if (record == METADATA) {
            return values.next();
        }
        if (record != ENVELOPE) {
            return records.create(record, values);
        }
        Object result = values.next();
        for (int place = 1; place < structure.size(); place++) {
            String id = values.next();
            requestId = requestId == null ? id : requestId;
        }
        return result;
    }
}
