package waymark.practice;

import java.util.function.Consumer;
import waymark.practice.rest.Exchange;

public final class OpenApiExchanges implements Consumer<Exchange> {
    @Override
    public void accept(Exchange exchange) {
        System.out.println(exchange.method() + " " + exchange.template() + " " + exchange.status());
    }

    public void assertValid() {}
}
