package io.github.camelmesos.app.account;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import java.io.IOException;
import java.util.List;

/** Where lines of the account can be had. */
@FunctionalInterface
public interface AccountReader {

    /**
     * @throws IOException when it cannot be read
     */
    List<AccountLine> read(AccountQuery query) throws IOException;
}
