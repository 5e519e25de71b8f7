package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ServiceException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Thrown when Keys returns an error.
 */
@NullMarked
@GeneratedByTenon
@Generated("dev.tenon.processor.ApiProcessor")
public final class KeysException extends ServiceException {
    private static final long serialVersionUID = 1L;

    KeysException(String message, ErrorDetails details) {
        super(message, details);
    }

    /**
     * Returns the error code; {@link KeysErrorCode#UNRECOGNIZED} if it is not documented.
     *
     * @return the code
     */
    @Override
    public KeysErrorCode code() {
        return (KeysErrorCode) super.code();
    }
}
