package dev.tenon.runtime.documentation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller must be allowed to do.
 *
 * @param action the action of a policy, such as {@code ecs:AttachKeyPair}
 * @param access what kind of access that is, when documented
 * @param resources types of resources that a policy can name
 * @param conditions condition keys of this action
 * @param dependent actions that must be allowed as well
 */
public record Authorization(
        String action,
        @Nullable Access access,
        List<Resource> resources,
        List<String> conditions,
        List<String> dependent) {
    /** Copies the lists. */
    public Authorization {
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
        dependent = List.copyOf(dependent);
    }

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
     * A type of resource that a policy can name.
     *
     * @param type the type, such as {@code Instance}
     * @param required whether a policy must name one
     * @param pattern how a policy names such a resource, when documented
     */
    public record Resource(
            String type, boolean required, @Nullable String pattern) {}

    /** The permission for an action. */
    public static Authorization of(String action, @Nullable Access access) {
        return new Authorization(action, access, List.of(), List.of(), List.of());
    }

    /** A copy with one more type of resource. */
    public Authorization on(String type, boolean required, @Nullable String pattern) {
        List<Resource> more = new ArrayList<>(resources);
        more.add(new Resource(type, required, pattern));
        return new Authorization(action, access, more, conditions, dependent);
    }

    /** A copy with these condition keys. */
    public Authorization conditions(String... keys) {
        return new Authorization(action, access, resources, List.of(keys), dependent);
    }

    /** A copy with actions that must be allowed as well. */
    public Authorization dependent(String... actions) {
        return new Authorization(action, access, resources, conditions, List.of(actions));
    }
}
