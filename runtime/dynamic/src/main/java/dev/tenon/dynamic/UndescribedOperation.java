package dev.tenon.dynamic;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.StructureReader;
import java.util.List;

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
    public DynamicResponse decode(StructureReader response) {
        return new DynamicResponse(name(), response.readTree(), null, List.of());
    }
}
