package dev.tenon.alibaba.internal.lookup;

import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/** What a place turns out to hold. What was never set up is absent; what was set up and does not work is unusable. */
public sealed interface Lookup {
    /**
     * It says where credentials come from.
     *
     * @param provider gives them
     */
    record Found(CredentialsProvider provider) implements Lookup {}

    /**
     * Nothing was set up there; another place may be asked.
     *
     * @param text what was looked for, and where
     */
    record Absent(String text) implements Lookup {}

    /**
     * Something was set up there that cannot be used; whoever asks another place would sign as somebody else.
     *
     * @param text what is wrong, where, and what to do about it; quotes nothing that may be secret
     * @param cause the reason, free of secrets
     */
    record Unusable(String text, @Nullable Throwable cause) implements Lookup {
        /** Something is wrong that is found in no exception. */
        public Unusable(String text) {
            this(text, null);
        }
    }

    /** The provider, for those who ask no other place. */
    default CredentialsProvider orThrow() {
        if (this instanceof Found found) {
            return found.provider();
        }
        if (this instanceof Unusable unusable) {
            throw new CredentialsException(unusable.text(), unusable.cause());
        }
        throw new CredentialsException(((Absent) this).text());
    }
}
