package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.internal.settings.Variables;
import dev.tenon.runtime.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A role to assume, and what its session is like. Null means as the environment says, or as the service does by itself.
 *
 * @param roleArn the role
 * @param sessionName the name of the session
 * @param durationSeconds how long its credentials last
 * @param policy what its permissions are cut down to, as JSON
 * @param externalId what the role's owner gave to the caller
 */
public record RoleSession(
        @Nullable String roleArn,
        @Nullable String sessionName,
        @Nullable Integer durationSeconds,
        @Nullable String policy,
        @Nullable String externalId) {
    private static final int SHORTEST_SECONDS = 900;

    /** Nothing is said. */
    public static final RoleSession UNSAID = new RoleSession(null, null, null, null, null);

    /** Checks the range. */
    public RoleSession {
        if (durationSeconds != null && durationSeconds < SHORTEST_SECONDS) {
            throw new InvalidRequestException("durationSeconds", "must be at least " + SHORTEST_SECONDS);
        }
    }

    /** The same for a role. */
    public RoleSession roleArn(String arn) {
        return new RoleSession(arn, sessionName, durationSeconds, policy, externalId);
    }

    /** The same with a name. */
    public RoleSession sessionName(String name) {
        return new RoleSession(roleArn, name, durationSeconds, policy, externalId);
    }

    /** The same for a time, in seconds. */
    public RoleSession durationSeconds(int seconds) {
        return new RoleSession(roleArn, sessionName, seconds, policy, externalId);
    }

    /** The same with a policy. */
    public RoleSession policy(String json) {
        return new RoleSession(roleArn, sessionName, durationSeconds, json, externalId);
    }

    /** The same with an external id. */
    public RoleSession externalId(String id) {
        return new RoleSession(roleArn, sessionName, durationSeconds, policy, id);
    }

    /** The role, from the environment when nothing is said. */
    String requiredRoleArn(Surroundings surroundings) {
        return required("roleArn", surroundings.valueOrVariable(roleArn, Variables.ROLE_ARN), Variables.ROLE_ARN);
    }

    /** The name of the session, from the environment or made up when nothing is said. */
    String chosenSessionName(Surroundings surroundings) {
        String name = surroundings.valueOrVariable(sessionName, Variables.ROLE_SESSION_NAME);
        return name == null ? "tenon-" + surroundings.clock().millis() : name;
    }

    /** How long the credentials last, as requests have it. */
    @Nullable Long chosenDuration() {
        return durationSeconds == null ? null : Long.valueOf(durationSeconds);
    }

    /** An ARN that must be there, in code or in the environment. */
    static String required(String setting, @Nullable String value, String variable) {
        if (value == null || value.isEmpty()) {
            throw new InvalidRequestException(setting, "is required, there or in the variable " + variable);
        }
        if (!Shown.isVisibleAscii(value)) {
            throw new InvalidRequestException(setting, "contains a space, a line break or a non-ASCII character");
        }
        return value;
    }

    /** The role only. */
    @Override
    public String toString() {
        return "RoleSession[" + roleArn + "]";
    }
}
