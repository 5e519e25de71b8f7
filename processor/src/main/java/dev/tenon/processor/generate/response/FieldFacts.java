package dev.tenon.processor.generate.response;

import dev.tenon.processor.generate.Facts;
import dev.tenon.processor.generate.Javadocs;
import dev.tenon.spec.model.ResponseField;
import java.util.ArrayList;
import java.util.List;

/** Says in Javadoc what a description states of response fields. */
final class FieldFacts {
    private final String language;

    FieldFacts(String language) {
        this.language = language;
    }

    /** What is known of a structure in a response: what the field says that holds it. */
    String structure(ResponseField holder) {
        String prose = Javadocs.prose(holder.text(), language);
        return prose == null ? "The content of " + Javadocs.code(holder.wireName()) + "." : prose;
    }

    /** What is known of a response field. */
    String field(ResponseField field) {
        List<String> facts = new ArrayList<>();
        Facts.add(facts, Javadocs.prose(field.text(), language));
        facts.add(Javadocs.code(field.wireName()) + (field.always() ? ", always sent." : "."));
        Facts.end(facts, field.example(), field.deprecation());
        return String.join(" ", facts);
    }
}
