package dev.tenon.dynamic;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.ResponseReader;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.value.JsonValue;
import java.util.List;
import java.util.Map;

/** An operation of which only the name is known. */
final class UndescribedOperation extends DynamicOperation {
    UndescribedOperation(String name) {
        super(name, OperationTraits.of(false, null, null));
    }

    @Override
    public void encode(DynamicRequest request, ParameterSink sink) {
        request.parameters().keySet().stream().findFirst().ifPresent(name -> {
            throw new InvalidRequestException(name, "has no known type here; pass it with raw(...)");
        });
        request.raw().forEach(sink::put);
    }

    @Override
    public DynamicResponse read(ResponseReader response) {
        return response(response.readTree());
    }

    /** An undescribed response has no documented fields to read. */
    @Override
    public DynamicResponse decode(StructureReader in) {
        return response(JsonValue.object(Map.of()));
    }

    private DynamicResponse response(JsonValue tree) {
        return new DynamicResponse(name(), tree, null, List.of());
    }
}
