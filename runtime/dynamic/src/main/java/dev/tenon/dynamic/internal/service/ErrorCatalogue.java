package dev.tenon.dynamic.internal.service;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.generated.ErrorTable;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCodes;
import java.util.List;

/** The error codes of a description, as a generated enum would know them. */
final class ErrorCatalogue {
    private final ErrorTable<DescribedCode> table;
    private final DescribedCode unknown;

    ErrorCatalogue(ApiModel model) {
        List<ErrorCodes.Entry> entries = ErrorCodes.of(model).entries();
        DescribedCode[] codes = new DescribedCode[entries.size() + 1];
        for (int ordinal = 0; ordinal < entries.size(); ordinal++) {
            ErrorCodes.Entry entry = entries.get(ordinal);
            codes[ordinal] = new DescribedCode(this, ordinal, entry.constant(), entry.code());
        }
        unknown = new DescribedCode(this, entries.size(), "UNRECOGNIZED", "");
        codes[entries.size()] = unknown;
        table = ErrorTable.of(codes, ErrorCodes.pack(entries));
    }

    ErrorTable<DescribedCode> table() {
        return table;
    }

    /** The code of a text, or the one for all undocumented codes. */
    ErrorCode of(String code) {
        return table.find(code, unknown);
    }
}
