package dev.tenon.spec.rules;

import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.OperationDescription.OffsetDescription;
import dev.tenon.spec.description.OperationDescription.PagesDescription;
import dev.tenon.spec.description.OperationDescription.PaginationDescription;
import dev.tenon.spec.description.OperationDescription.TokenDescription;
import dev.tenon.spec.model.Pagination;
import dev.tenon.spec.model.Pagination.OffsetStyle;
import dev.tenon.spec.model.Pagination.PageStyle;
import dev.tenon.spec.model.Pagination.TokenStyle;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How items are paged: the parameters and fields involved must exist and have the right type. */
final class PaginationRules {
    private static final Set<String> NUMBER = Set.of("integer", "long");

    private final References parameters;
    private final References response;
    private final Diagnostics diagnostics;

    PaginationRules(OperationDescription operation, NamedStructures structures, Diagnostics diagnostics) {
        this.parameters = References.parameters(operation, diagnostics);
        this.response = References.paths(operation, structures, diagnostics);
        this.diagnostics = diagnostics;
    }

    Pagination build(PaginationDescription pagination) {
        pagination.offset().ifPresent(offset -> refuseTwoCounts(offset, pagination));
        return new Pagination(
                field(pagination.items(), Set.of("list")),
                pagination.token().map(this::token),
                pagination.pages().map(this::pages),
                pagination.offset().map(this::offset),
                pagination.more().map(more -> field(more, Set.of("boolean"))));
    }

    /** A runtime could not know which of the two to count up. */
    private void refuseTwoCounts(OffsetDescription offset, PaginationDescription pagination) {
        if (pagination.pages().isPresent()) {
            String message = "'offset' counts items and 'pages' counts pages; keep the one that the service expects";
            diagnostics.error(
                    Rule.DOES_NOT_FIT,
                    offset.start().location(),
                    pagination.pages().get().number().location(),
                    message);
        }
    }

    private List<String> field(Located<String> name, Set<String> allowed) {
        response.require(name, allowed);
        return response.path(name);
    }

    private TokenStyle token(TokenDescription token) {
        parameters.require(token.request(), Set.of("string"));
        return new TokenStyle(token.request().value(), field(token.response(), Set.of("string")), size(token.size()));
    }

    private PageStyle pages(PagesDescription pages) {
        parameters.require(pages.number(), NUMBER);
        return new PageStyle(pages.number().value(), size(pages.size()), field(pages.total(), NUMBER));
    }

    private OffsetStyle offset(OffsetDescription offset) {
        parameters.require(offset.start(), NUMBER);
        return new OffsetStyle(
                offset.start().value(), size(offset.size()), offset.total().map(total -> field(total, NUMBER)));
    }

    private Optional<String> size(Optional<Located<String>> size) {
        size.ifPresent(name -> parameters.require(name, NUMBER));
        return size.map(Located::value);
    }
}
