package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.lookup.Lookup;
import dev.tenon.alibaba.internal.settings.Shown;
import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.alibaba.internal.settings.Variables;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The role of the instance this program runs on. */
public final class InstanceRole extends RefreshingProvider {
    private final MetadataService service;
    private final AtomicReference<@Nullable ExpiringCredentials> first;

    private InstanceRole(MetadataService service, @Nullable ExpiringCredentials first, InstantSource clock) {
        super(clock);
        this.service = service;
        this.first = new AtomicReference<>(first);
    }

    /**
     * A provider that was configured explicitly.
     *
     * @param settings which role, and how it is asked for
     * @param surroundings the machine
     * @throws InvalidRequestException when the metadata service is switched off, or the role is not a name
     */
    public static InstanceRole of(Settings settings, Surroundings surroundings) {
        if (surroundings.isOn(Variables.ECS_METADATA_DISABLED)) {
            throw new InvalidRequestException(
                    Variables.ECS_METADATA_DISABLED,
                    "switches off the metadata service, which provides the role of the instance");
        }
        return new InstanceRole(settings.service(surroundings), null, surroundings.clock());
    }

    /**
     * Whether this machine is an instance with a role.
     *
     * @param settings which role, and how it is asked for
     * @param surroundings the machine
     */
    public static Lookup look(Settings settings, Surroundings surroundings) {
        if (surroundings.isOn(Variables.ECS_METADATA_DISABLED)) {
            return new Lookup.Absent("the metadata service is switched off by " + Variables.ECS_METADATA_DISABLED);
        }
        MetadataService service = settings.service(surroundings);
        MetadataReading reading = service.read();
        if (reading instanceof MetadataReading.Read read) {
            return new Lookup.Found(new InstanceRole(service, read.credentials(), surroundings.clock()));
        }
        if (reading instanceof MetadataReading.Failed failed) {
            return new Lookup.Unusable(failed.text());
        }
        String text = ((MetadataReading.Nothing) reading).text();
        return settings.role() == null
                ? new Lookup.Absent(text)
                : new Lookup.Unusable(text + ", and " + Variables.ECS_METADATA + " asks for the role "
                        + Shown.quoted(settings.role()));
    }

    @Override
    protected ExpiringCredentials fetch() {
        ExpiringCredentials known = first.getAndSet(null);
        if (known != null) {
            return known;
        }
        MetadataReading reading = service.read();
        if (reading instanceof MetadataReading.Read read) {
            return read.credentials();
        }
        throw new CredentialsException(
                reading instanceof MetadataReading.Failed failed
                        ? failed.text()
                        : ((MetadataReading.Nothing) reading).text());
    }

    /**
     * How the role of an instance is asked for.
     *
     * @param role the role; null to ask for it
     * @param tokenRequired whether requests without a token are switched off
     * @param timeouts how long to wait
     */
    public record Settings(@Nullable String role, boolean tokenRequired, Timeouts timeouts) {
        /** Refuses what is not the name of a role. */
        public Settings {
            if (role != null && !Shown.isWord(role)) {
                throw new InvalidRequestException(
                        "roleName", "must be 1 to 64 letters, digits, dots, hyphens and underscores");
            }
        }

        /** As the environment says, and with these words of the caller's where there are any. */
        public static Settings of(
                @Nullable String role, @Nullable Boolean tokenRequired, Timeouts timeouts, Surroundings surroundings) {
            return new Settings(
                    surroundings.valueOrVariable(role, Variables.ECS_METADATA),
                    tokenRequired == null ? surroundings.isOn(Variables.IMDSV1_DISABLED) : tokenRequired,
                    timeouts);
        }

        MetadataService service(Surroundings surroundings) {
            return new MetadataService(
                    HttpUrl.get(surroundings.addresses().apply(MetadataService.ADDRESS)),
                    role,
                    tokenRequired,
                    timeouts);
        }
    }
}
