package dev.tenon.dynamic.internal.service;

import dev.tenon.runtime.error.DocumentedError;
import dev.tenon.runtime.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An error code that a description knows, or the one that stands for all others. */
final class DescribedCode implements ErrorCode {
    private final ErrorCatalogue catalogue;
    private final int ordinal;
    private final String name;
    private final String code;

    DescribedCode(ErrorCatalogue catalogue, int ordinal, String name, String code) {
        this.catalogue = catalogue;
        this.ordinal = ordinal;
        this.name = name;
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<DocumentedError> documented() {
        return catalogue.table().documented(ordinal);
    }

    @Override
    public List<DocumentedError> documented(String operation) {
        return catalogue.table().documented(ordinal, operation);
    }

    @Override
    public Set<String> operations() {
        return catalogue.table().operations(ordinal);
    }

    @Override
    public @Nullable String explain(Locale locale) {
        return catalogue.table().explain(ordinal, locale);
    }

    /** The name of the constant that generated code would have. */
    @Override
    public String toString() {
        return name;
    }
}
