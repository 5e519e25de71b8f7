package dev.tenon.explorer.internal.call;

import dev.tenon.dynamic.DynamicResponse;
import dev.tenon.explorer.internal.json.Members;
import dev.tenon.explorer.internal.page.ErrorCentre;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.Operation;
import java.util.Optional;

/** How a call ended, with what the description knows of its error codes. */
final class Results {
    private final ErrorCentre errors;

    Results(ErrorCentre errors) {
        this.errors = errors;
    }

    JsonValue of(Operation operation, ApiResponse<DynamicResponse> response) {
        DynamicResponse value = response.value();
        Members members = new Members()
                .put("status", response.httpStatus())
                .put("requestId", Optional.ofNullable(response.requestId()))
                .put("attempts", response.attempts());
        if (value.failures().isEmpty()) {
            return members.put("kind", "success").build();
        }
        int items = operation
                .outcome()
                .flatMap(outcome -> value.tree().get(outcome.items()))
                .map(list -> list.elements().size())
                .orElse(value.failures().size());
        return members.put("kind", "partial")
                .put("items", items)
                .list("failures", value.failures(), this::failure)
                .build();
    }

    private JsonValue failure(ItemFailure failure) {
        return code(failure.rawCode())
                .put("subject", Optional.ofNullable(failure.subject()))
                .put("message", Optional.ofNullable(failure.message()))
                .build();
    }

    JsonValue of(ApiException failure) {
        if (failure instanceof InvalidRequestException invalid) {
            return new Members()
                    .put("kind", "invalid")
                    .put("parameter", invalid.parameter())
                    .put("message", String.valueOf(invalid.getMessage()))
                    .build();
        }
        if (!(failure instanceof ServiceException refused)) {
            return new Members()
                    .put("kind", "failed")
                    .put("message", String.valueOf(failure.getMessage()))
                    .build();
        }
        return code(refused.rawCode())
                .put("kind", "error")
                .put("constant", refused.code().name())
                .put("status", refused.httpStatus())
                .put("message", refused.serverMessage())
                .put("requestId", Optional.ofNullable(refused.requestId()))
                .put("attempts", refused.attempts())
                .flag("mayHaveBeenProcessed", refused.mayHaveBeenProcessed())
                .build();
    }

    private Members code(String code) {
        return new Members()
                .put("code", code)
                .put("text", errors.text(code))
                .put("retry", errors.retry(code))
                .flag("documented", errors.page(code).isPresent());
    }
}
