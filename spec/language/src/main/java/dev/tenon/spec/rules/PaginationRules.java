package dev.tenon.spec.rules;

import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.OperationDescription.PagesDescription;
import dev.tenon.spec.description.OperationDescription.PaginationDescription;
import dev.tenon.spec.description.OperationDescription.TokenDescription;
import dev.tenon.spec.model.Pagination;
import dev.tenon.spec.model.Pagination.PageStyle;
import dev.tenon.spec.model.Pagination.TokenStyle;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import java.util.Set;

/** How items come in pages: what takes and gives the place must exist and have the right type. */
final class PaginationRules {
    private static final Set<String> NUMBER = Set.of("integer", "long");

    private final References parameters;
    private final References response;

    PaginationRules(OperationDescription operation, Diagnostics diagnostics) {
        this.parameters = References.parameters(operation, diagnostics);
        this.response = References.response(operation, diagnostics);
    }

    Pagination build(PaginationDescription pagination) {
        response.require(pagination.items(), Set.of("list"));
        pagination.more().ifPresent(more -> response.require(more, Set.of("boolean")));
        return new Pagination(
                pagination.items().value(),
                pagination.token().map(this::token),
                pagination.pages().map(this::pages),
                pagination.more().map(Located::value));
    }

    private TokenStyle token(TokenDescription token) {
        parameters.require(token.request(), Set.of("string"));
        response.require(token.response(), Set.of("string"));
        token.size().ifPresent(size -> parameters.require(size, NUMBER));
        return new TokenStyle(
                token.request().value(), token.response().value(), token.size().map(Located::value));
    }

    private PageStyle pages(PagesDescription pages) {
        parameters.require(pages.number(), NUMBER);
        response.require(pages.total(), NUMBER);
        pages.size().ifPresent(size -> parameters.require(size, NUMBER));
        return new PageStyle(
                pages.number().value(),
                pages.size().map(Located::value),
                pages.total().value());
    }
}
