package dev.tenon.cli.internal.check;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import java.util.stream.Stream;

/** What a description describes, in one line. */
final class Contents {
    private Contents() {}

    static String of(ApiModel model) {
        Service service = model.service();
        long parameters = model.operations().stream()
                .mapToLong(operation -> operation.parameters().size())
                .sum();
        long codes = Stream.concat(
                        service.commonErrors().stream(),
                        model.operations().stream().flatMap(Contents::errors))
                .map(ErrorCode::code)
                .distinct()
                .count();
        return service.name() + " " + service.version() + ", "
                + counted(model.operations().size(), "operation") + ", " + counted(parameters, "parameter") + ", "
                + counted(codes, "error code");
    }

    private static Stream<ErrorCode> errors(Operation operation) {
        return operation.errors().stream();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
