package dev.tenon.importer.facts;

import java.util.List;
import java.util.Optional;

/**
 * What one source says besides parameters, response and errors.
 *
 * @param notes what to know before a call, each in one line of plain text
 * @param links further reading, in order
 * @param authorization what a caller must be allowed to do
 * @param samples requests and responses as the source shows them
 */
public record DocumentFacts(
        List<String> notes, List<Link> links, Optional<Authorization> authorization, List<Sample> samples) {
    /** Nothing is said. */
    public static final DocumentFacts NONE = new DocumentFacts(List.of(), List.of(), Optional.empty(), List.of());

    /**
     * Further reading: an address, or possibly an operation of the same service.
     *
     * @param title the words of the link
     * @param address the address; empty where the source refers to a page of its own
     */
    public record Link(String title, Optional<String> address) {}

    /**
     * What a caller must be allowed to do.
     *
     * @param line where the source states it
     * @param action the action of a policy, such as {@code ecs:AttachKeyPair}
     * @param access the kind of access, as the description language calls it; empty where none is known
     * @param resources the types of resources
     * @param conditions the keys of conditions
     * @param dependent actions that must be allowed as well
     */
    public record Authorization(
            int line,
            String action,
            String access,
            List<Resource> resources,
            List<String> conditions,
            List<String> dependent) {}

    /**
     * A type of resource.
     *
     * @param type the type
     * @param required whether a policy must name one
     * @param pattern its name in a policy; may be empty
     */
    public record Resource(String type, boolean required, String pattern) {}

    /**
     * A request or a response.
     *
     * @param format {@code json}, {@code xml}, or empty for a request
     * @param text as the source shows it
     */
    public record Sample(String format, String text) {
        /** Returns whether it shows a request. */
        public boolean isRequest() {
            return format.isEmpty();
        }
    }
}
