package dev.tenon.dynamic;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.ResponseReader;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.value.JsonValue;
import java.util.List;
import java.util.Map;

/** An operation of which nothing is known but its name. */
final class UndescribedOperation extends DynamicOperation {
    UndescribedOperation(String name) {
        super(name, OperationTraits.of(false, null, null));
    }

    @Override
    public void encode(DynamicRequest request, ParameterSink sink) {
        request.parameters().keySet().stream().findFirst().ifPresent(name -> {
            throw new InvalidRequestException(name, "is of no known type here; give it with raw(...)");
        });
        request.raw().forEach(sink::put);
    }

    @Override
    public DynamicResponse read(ResponseReader response) {
        return response(response.readTree());
    }

    /** Of a response as it is documented there is nothing to read. */
    @Override
    public DynamicResponse decode(StructureReader in) {
        return response(JsonValue.object(Map.of()));
    }

    private DynamicResponse response(JsonValue tree) {
        return new DynamicResponse(name(), tree, null, List.of());
    }
}
