package dev.tenon.spec.model;

import java.util.List;

/**
 * A validated description: every rule of the language holds, every Java name is decided.
 *
 * @param service the service
 * @param operations the wanted operations, in the order of the description
 */
public record ApiModel(Service service, List<Operation> operations) {
    /** The protocol of an operation: its own, or that of the service. */
    public Protocol protocol(Operation operation) {
        return operation.protocol().orElse(service.protocol());
    }
}
