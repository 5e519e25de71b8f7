package dev.tenon.spec.model;

import dev.tenon.spec.model.Service.ResponseFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the documents say about an operation besides its parameters, fields and errors.
 *
 * @param notes what to know before calling it, in the order of the documents
 * @param links further reading
 * @param samples requests and responses as the documents show them
 * @param authorization what a caller must be allowed to do
 * @param statements what single documents say where the description differs from them
 */
public record Documentation(
        List<LocalizedText> notes,
        List<Link> links,
        List<Sample> samples,
        Optional<Authorization> authorization,
        List<Statement> statements) {
    /** The documents say nothing of the kind. */
    public static final Documentation NONE =
            new Documentation(List.of(), List.of(), List.of(), Optional.empty(), List.of());

    /**
     * Further reading: another operation or a document.
     *
     * @param title what is found there
     * @param operation the name of an operation of the same service, described or not
     * @param address the address of a document
     */
    public record Link(LocalizedText title, Optional<String> operation, Optional<String> address) {}

    /**
     * A request, a response, or both, as the documents show them.
     *
     * @param title what it shows
     * @param request the request, as written
     * @param response the response, as written
     * @param format the format of the response
     */
    public record Sample(
            LocalizedText title,
            Optional<String> request,
            Optional<String> response,
            Optional<ResponseFormat> format) {}

    /**
     * What a caller must be allowed to do.
     *
     * @param action the action of a policy, such as {@code ecs:AttachKeyPair}
     * @param access what kind of access that is
     * @param resources types of resources that a policy can name
     * @param conditions condition keys of this action
     * @param dependent actions that must be allowed as well
     */
    public record Authorization(
            String action,
            Optional<Access> access,
            List<Resource> resources,
            List<String> conditions,
            List<String> dependent) {}

    /** A kind of access. */
    public enum Access {
        /** Makes a resource. */
        CREATE,
        /** Reads one resource. */
        GET,
        /** Reads many resources. */
        LIST,
        /** Changes a resource. */
        UPDATE,
        /** Removes a resource. */
        DELETE,
        /** Any other kind. */
        NONE
    }

    /**
     * What documents say about a parameter, a field or an error code.
     *
     * @param about the full name of a parameter, the path of a field, or an error code
     * @param type the type as the documents write it
     * @param required whether a parameter is required
     * @param example the example, as written
     * @param text prose
     * @param sources identifiers of the documents
     */
    public record Statement(
            String about,
            Optional<String> type,
            Optional<Boolean> required,
            Optional<String> example,
            LocalizedText text,
            List<String> sources) {}

    /**
     * A type of resource that a policy can name.
     *
     * @param type the type, such as {@code Instance}
     * @param required whether a policy must name one
     * @param pattern the name of such a resource in a policy
     */
    public record Resource(String type, boolean required, Optional<String> pattern) {}
}
