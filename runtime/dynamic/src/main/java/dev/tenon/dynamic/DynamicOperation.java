package dev.tenon.dynamic;

import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.OperationTraits;

/** An operation whose requests name their parameters and whose responses are trees. */
abstract class DynamicOperation extends Operation<DynamicRequest, DynamicResponse> {
    DynamicOperation(String name, OperationTraits traits) {
        super(name, traits);
    }

    @Override
    public final String version(DynamicRequest request, String ofService) {
        String version = request.version();
        return version == null ? ofService : version;
    }
}
