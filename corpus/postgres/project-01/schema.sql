-- Shopping App: schema and sample data for PostgreSQL 18.
--
-- Run it in an empty database:        psql -d shop -v ON_ERROR_STOP=1 -f schema.sql
-- To begin again:                     DROP SCHEMA shop CASCADE;
--
-- All amounts are in one currency (EUR). Everything happens in one transaction: the script works wholly or not at all.

BEGIN;

CREATE SCHEMA shop;
SET search_path TO shop;

-- People ------------------------------------------------------------------------------------------------------------

CREATE TABLE customers (
    customer_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email       text NOT NULL CONSTRAINT customers_email_check CHECK (email LIKE '%_@_%'),
    full_name   text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

-- Ada@example.com and ada@example.com are the same mailbox.
CREATE UNIQUE INDEX customers_email_key ON customers (lower(email));

-- By convention an address is never changed once an order points at it: a customer who moves gets a new row, the old one is retired.
CREATE TABLE addresses (
    address_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id  bigint NOT NULL CONSTRAINT addresses_customer_fkey REFERENCES customers,
    street       text NOT NULL,
    postal_code  text NOT NULL,
    city         text NOT NULL,
    country_code text NOT NULL CONSTRAINT addresses_country_check CHECK (country_code ~ '^[A-Z]{2}$'),
    retired_at   timestamptz,
    -- The target of the foreign key of orders: an order can only go to an address of its own customer.
    CONSTRAINT addresses_owner_key UNIQUE (customer_id, address_id)
);

-- Catalog -----------------------------------------------------------------------------------------------------------

CREATE TABLE categories (
    category_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent_id   bigint CONSTRAINT categories_parent_fkey REFERENCES categories,
    name        text NOT NULL,
    CONSTRAINT categories_name_key UNIQUE NULLS NOT DISTINCT (parent_id, name),
    CONSTRAINT categories_parent_check CHECK (parent_id <> category_id)
);

CREATE TABLE products (
    product_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku         text NOT NULL CONSTRAINT products_sku_key UNIQUE,
    title       text NOT NULL,
    category_id bigint NOT NULL CONSTRAINT products_category_fkey REFERENCES categories,
    price       numeric(10,2) NOT NULL CONSTRAINT products_price_check CHECK (price >= 0),
    attributes  jsonb NOT NULL DEFAULT '{}' CONSTRAINT products_attributes_check CHECK (jsonb_typeof(attributes) = 'object'),
    is_active   boolean NOT NULL DEFAULT true
);

CREATE INDEX products_category_idx   ON products (category_id);
CREATE INDEX products_attributes_idx ON products USING gin (attributes);

-- Apart from products, because stock changes with every sale and a title almost never.
CREATE TABLE inventory (
    product_id bigint PRIMARY KEY CONSTRAINT inventory_product_fkey REFERENCES products,
    on_hand    integer NOT NULL DEFAULT 0 CONSTRAINT inventory_on_hand_check CHECK (on_hand >= 0)
);

-- Buying ------------------------------------------------------------------------------------------------------------

-- The key says: a product is in a customer's cart once, with a quantity.
CREATE TABLE cart_items (
    customer_id bigint NOT NULL CONSTRAINT cart_items_customer_fkey REFERENCES customers ON DELETE CASCADE,
    product_id  bigint NOT NULL CONSTRAINT cart_items_product_fkey REFERENCES products,
    quantity    integer NOT NULL CONSTRAINT cart_items_quantity_check CHECK (quantity > 0),
    added_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (customer_id, product_id)
);

CREATE INDEX cart_items_product_idx ON cart_items (product_id);

-- No status column: the status follows from canceled_at, payments and shipments (view order_overview).
CREATE TABLE orders (
    order_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id  bigint NOT NULL,
    address_id   bigint NOT NULL,
    placed_at    timestamptz NOT NULL DEFAULT now(),
    canceled_at  timestamptz,
    -- One key proves both: the customer exists, and the address is theirs.
    CONSTRAINT orders_address_fkey FOREIGN KEY (customer_id, address_id) REFERENCES addresses (customer_id, address_id),
    CONSTRAINT orders_canceled_check CHECK (canceled_at >= placed_at)
);

CREATE INDEX orders_customer_placed_idx ON orders (customer_id, placed_at);
CREATE INDEX orders_placed_idx          ON orders (placed_at);

-- unit_price is the price at the time of sale: a fact of its own, not a copy of products.price.
CREATE TABLE order_items (
    order_id   bigint NOT NULL CONSTRAINT order_items_order_fkey REFERENCES orders ON DELETE CASCADE,
    product_id bigint NOT NULL CONSTRAINT order_items_product_fkey REFERENCES products,
    quantity   integer NOT NULL CONSTRAINT order_items_quantity_check CHECK (quantity > 0),
    unit_price numeric(10,2) NOT NULL CONSTRAINT order_items_price_check CHECK (unit_price >= 0),
    line_total numeric(12,2) GENERATED ALWAYS AS (quantity * unit_price) VIRTUAL,
    PRIMARY KEY (order_id, product_id)
);

CREATE INDEX order_items_product_idx ON order_items (product_id);

-- A refund is a payment with a negative amount.
CREATE TABLE payments (
    payment_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id   bigint NOT NULL CONSTRAINT payments_order_fkey REFERENCES orders,
    method     text NOT NULL CONSTRAINT payments_method_check CHECK (method IN ('card', 'transfer', 'wallet')),
    amount     numeric(12,2) NOT NULL CONSTRAINT payments_amount_check CHECK (amount <> 0),
    paid_at    timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX payments_order_idx ON payments (order_id);

-- An order may leave in several parcels.
CREATE TABLE shipments (
    shipment_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id     bigint NOT NULL CONSTRAINT shipments_order_fkey REFERENCES orders,
    shipped_at   timestamptz NOT NULL DEFAULT now(),
    delivered_at timestamptz,
    CONSTRAINT shipments_delivered_check CHECK (delivered_at >= shipped_at)
);

CREATE INDEX shipments_order_idx ON shipments (order_id);

-- The foreign key makes every review a verified purchase; who wrote it follows from the order.
CREATE TABLE reviews (
    order_id   bigint NOT NULL,
    product_id bigint NOT NULL,
    rating     smallint NOT NULL CONSTRAINT reviews_rating_check CHECK (rating BETWEEN 1 AND 5),
    body       text,
    written_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (order_id, product_id),
    CONSTRAINT reviews_item_fkey FOREIGN KEY (order_id, product_id) REFERENCES order_items
);

CREATE INDEX reviews_product_idx ON reviews (product_id);

-- Views and functions -----------------------------------------------------------------------------------------------

-- One row for each order. Each child table is summed by itself, so that no row is counted twice.
CREATE VIEW order_overview WITH (security_invoker = true) AS
SELECT o.order_id,
       o.customer_id,
       o.placed_at,
       i.total,
       p.paid,
       CASE
           WHEN o.canceled_at IS NOT NULL           THEN 'canceled'
           WHEN s.parcels > 0 AND s.under_way = 0   THEN 'delivered'
           WHEN s.parcels > 0                       THEN 'shipped'
           WHEN p.paid >= i.total                   THEN 'paid'
           ELSE 'placed'
       END AS status
FROM orders AS o
CROSS JOIN LATERAL (SELECT coalesce(sum(line_total), 0) AS total FROM order_items AS x WHERE x.order_id = o.order_id) AS i
CROSS JOIN LATERAL (SELECT coalesce(sum(amount), 0) AS paid FROM payments AS x WHERE x.order_id = o.order_id) AS p
CROSS JOIN LATERAL (SELECT count(*) AS parcels, count(*) FILTER (WHERE delivered_at IS NULL) AS under_way
                    FROM shipments AS x WHERE x.order_id = o.order_id) AS s;

-- Turns a customer's cart into an order and takes the goods from stock.      SELECT shop.place_order(3, 4);
-- Two calls at once cannot sell the same piece twice: each locks the stock rows, in the order of their key.
CREATE FUNCTION place_order(p_customer_id bigint, p_address_id bigint) RETURNS bigint
LANGUAGE plpgsql
SET search_path = shop, pg_temp
AS $$
DECLARE
    v_order_id bigint;
    v_missing  text;
BEGIN
    IF EXISTS (SELECT FROM addresses WHERE address_id = p_address_id AND retired_at IS NOT NULL) THEN
        RAISE EXCEPTION 'address % is no longer in use', p_address_id;
    END IF;

    INSERT INTO orders (customer_id, address_id)
    VALUES (p_customer_id, p_address_id)
    RETURNING order_id INTO v_order_id;

    -- One statement moves the items, so nothing added to the cart meanwhile is lost.
    WITH taken AS (
        DELETE FROM cart_items WHERE customer_id = p_customer_id
        RETURNING product_id, quantity
    )
    INSERT INTO order_items (order_id, product_id, quantity, unit_price)
    SELECT v_order_id, product_id, quantity, price
    FROM taken JOIN products USING (product_id);

    IF NOT FOUND THEN
        RAISE EXCEPTION 'the cart of customer % is empty', p_customer_id;
    END IF;

    PERFORM 1
    FROM inventory
    WHERE product_id IN (SELECT product_id FROM order_items WHERE order_id = v_order_id)
    ORDER BY product_id
    FOR UPDATE;

    SELECT string_agg(title, ', ' ORDER BY title) INTO v_missing
    FROM order_items
    JOIN products USING (product_id)
    LEFT JOIN inventory USING (product_id)
    WHERE order_id = v_order_id
      AND (NOT is_active OR coalesce(on_hand, 0) < quantity);

    IF v_missing IS NOT NULL THEN
        RAISE EXCEPTION 'not available: %', v_missing;
    END IF;

    UPDATE inventory
    SET on_hand = on_hand - order_items.quantity
    FROM order_items
    WHERE order_items.order_id = v_order_id
      AND order_items.product_id = inventory.product_id;

    RETURN v_order_id;
END
$$;

-- Sample data -------------------------------------------------------------------------------------------------------

INSERT INTO customers (email, full_name, created_at) VALUES
    ('ada@example.com',   'Ada Nunes',     '2026-07-02 09:15+00'),
    ('ben@example.com',   'Ben Larsen',    '2026-07-11 18:40+00'),
    ('cleo@example.com',  'Cleo Moreau',   '2026-07-30 07:05+00'),
    ('dora@example.com',  'Dora Keller',   '2026-08-14 20:22+00'),
    ('emil@example.com',  'Emil Novak',    '2026-09-01 11:00+00'),
    ('fatma@example.com', 'Fatma Demir',   '2026-09-19 15:31+00'),
    ('gus@example.com',   'Gus Silva',     '2026-10-05 12:48+00');

INSERT INTO addresses (customer_id, street, postal_code, city, country_code, retired_at) VALUES
    (1, 'Rua do Ouro 12',     '1100-061', 'Lisbon', 'PT', '2026-09-20 00:00+00'),
    (1, 'Rua das Flores 3',   '4050-262', 'Porto',  'PT', NULL),
    (2, 'Storgata 7',         '0155',     'Oslo',   'NO', NULL),
    (3, 'Rua Augusta 90',     '1100-053', 'Lisbon', 'PT', NULL),
    (4, 'Lange Gasse 5',      '1080',     'Vienna', 'AT', NULL),
    (5, 'Dlouha 21',          '110 00',   'Prague', 'CZ', NULL),
    (6, 'Torstrasse 140',     '10119',    'Berlin', 'DE', NULL),
    (7, 'Rua da Prata 55',    '1100-414', 'Lisbon', 'PT', NULL);

INSERT INTO categories (parent_id, name) VALUES
    (NULL, 'Kitchen'),      -- 1
    (NULL, 'Books'),        -- 2
    (1, 'Tea'),             -- 3
    (1, 'Cups and pots'),   -- 4
    (3, 'Green tea'),       -- 5
    (3, 'Black tea');       -- 6

INSERT INTO products (sku, title, category_id, price, attributes, is_active) VALUES
    ('TEA-SEN-100', 'Sencha 100 g',          5,  9.50, '{"organic": true,  "origin": "Japan"}', true),
    ('TEA-MAT-030', 'Matcha 30 g',           5, 24.00, '{"organic": true,  "origin": "Japan"}', true),
    ('TEA-ASS-100', 'Assam 100 g',           6,  7.90, '{"organic": false, "origin": "India"}', true),
    ('TEA-DAR-100', 'Darjeeling 100 g',      6, 12.00, '{"organic": true,  "origin": "India"}', true),
    ('CUP-STO-001', 'Stoneware cup',         4, 14.00, '{"color": "blue",  "ml": 250}',         true),
    ('CUP-GLA-002', 'Glass cups, pair',      4, 18.00, '{"color": "clear", "ml": 200}',         true),
    ('POT-IRO-001', 'Cast iron pot',         4, 59.00, '{"color": "black", "ml": 800}',         true),
    ('BOO-TEA-001', 'The Book of Leaves',    2, 21.00, '{"pages": 184}',                        true),
    ('BOO-CER-001', 'A Year of Ceramics',    2, 34.00, '{"pages": 320}',                        true),
    ('CUP-PAP-050', 'Paper cups, 50 pieces', 4,  6.00, '{"color": "white", "ml": 200}',         false);

INSERT INTO inventory (product_id, on_hand) VALUES
    (1, 40), (2, 6), (3, 55), (4, 18), (5, 22), (6, 9), (7, 2), (8, 12), (9, 0), (10, 0);

INSERT INTO orders (customer_id, address_id, placed_at, canceled_at) VALUES
    (1, 1, '2026-08-03 10:12+00', NULL),                     --  1
    (2, 3, '2026-08-09 19:01+00', NULL),                     --  2
    (3, 4, '2026-08-21 08:30+00', NULL),                     --  3
    (1, 1, '2026-09-05 13:44+00', NULL),                     --  4
    (4, 5, '2026-09-08 21:17+00', '2026-09-09 06:00+00'),    --  5
    (5, 6, '2026-09-15 16:20+00', NULL),                     --  6
    (2, 3, '2026-09-28 07:55+00', NULL),                     --  7
    (1, 2, '2026-10-02 11:39+00', NULL),                     --  8
    (6, 7, '2026-10-06 14:02+00', NULL),                     --  9
    (4, 5, '2026-10-12 20:48+00', NULL),                     -- 10
    (3, 4, '2026-10-19 09:26+00', NULL),                     -- 11
    (5, 6, '2026-10-27 17:33+00', NULL);                     -- 12

-- Matcha was sold for 22.00 before its price rose to 24.00.
INSERT INTO order_items (order_id, product_id, quantity, unit_price) VALUES
    (1, 1, 2,  9.50), (1, 5, 2, 14.00),
    (2, 7, 1, 59.00), (2, 1, 1,  9.50), (2, 8, 1, 21.00),
    (3, 2, 1, 22.00),
    (4, 2, 2, 22.00), (4, 5, 1, 14.00),
    (5, 9, 1, 34.00),
    (6, 3, 4,  7.90), (6, 6, 1, 18.00),
    (7, 1, 3,  9.50), (7, 5, 1, 14.00),
    (8, 4, 2, 12.00), (8, 7, 1, 59.00),
    (9, 8, 1, 21.00), (9, 9, 1, 34.00),
    (10, 1, 1, 9.50), (10, 5, 2, 14.00), (10, 6, 1, 18.00),
    (11, 2, 1, 24.00), (11, 1, 1, 9.50),
    (12, 3, 2, 7.90);

-- Order 5 was paid and refunded, order 9 came in two parts, orders 11 and 12 are not paid in full.
INSERT INTO payments (order_id, method, amount, paid_at) VALUES
    (1, 'card',     47.00, '2026-08-03 10:13+00'),
    (2, 'transfer', 89.50, '2026-08-11 09:00+00'),
    (3, 'wallet',   22.00, '2026-08-21 08:31+00'),
    (4, 'card',     58.00, '2026-09-05 13:45+00'),
    (5, 'card',     34.00, '2026-09-08 21:18+00'),
    (5, 'card',    -34.00, '2026-09-09 06:01+00'),
    (6, 'card',     49.60, '2026-09-15 16:21+00'),
    (7, 'transfer', 42.50, '2026-09-29 10:00+00'),
    (8, 'card',     83.00, '2026-10-02 11:40+00'),
    (9, 'wallet',   30.00, '2026-10-06 14:03+00'),
    (9, 'card',     25.00, '2026-10-06 14:05+00'),
    (10, 'card',    55.50, '2026-10-12 20:49+00'),
    (11, 'wallet',  10.00, '2026-10-19 09:27+00');

INSERT INTO shipments (order_id, shipped_at, delivered_at) VALUES
    (1, '2026-08-04 08:00+00', '2026-08-06 14:00+00'),
    (2, '2026-08-12 08:00+00', '2026-08-17 11:00+00'),
    (3, '2026-08-21 15:00+00', '2026-08-23 10:00+00'),
    (4, '2026-09-07 08:00+00', '2026-09-08 16:00+00'),
    (6, '2026-09-16 08:00+00', '2026-09-20 09:00+00'),
    (7, '2026-09-30 08:00+00', '2026-10-04 12:00+00'),
    (8, '2026-10-03 08:00+00', '2026-10-05 10:00+00'),
    (9, '2026-10-07 08:00+00', '2026-10-09 13:00+00'),
    (9, '2026-10-08 08:00+00', NULL);

INSERT INTO reviews (order_id, product_id, rating, body, written_at) VALUES
    (1, 1, 5, 'Fresh and grassy.',            '2026-08-10 18:00+00'),
    (1, 5, 4, NULL,                           '2026-08-10 18:02+00'),
    (2, 7, 5, 'Heavy, keeps the tea hot.',    '2026-08-20 20:00+00'),
    (3, 2, 3, 'Good, but dear.',              '2026-08-30 09:00+00'),
    (4, 2, 4, NULL,                           '2026-09-12 21:00+00'),
    (6, 6, 2, 'One cup arrived broken.',      '2026-09-21 07:00+00'),
    (7, 1, 4, NULL,                           '2026-10-06 17:00+00'),
    (8, 7, 4, 'Smaller than I thought.',      '2026-10-11 12:00+00');

INSERT INTO cart_items (customer_id, product_id, quantity, added_at) VALUES
    (3, 1, 2, '2026-10-30 09:00+00'),
    (3, 5, 1, '2026-10-30 09:02+00'),
    (6, 7, 1, '2026-10-12 22:10+00'),
    (7, 7, 3, '2026-10-31 16:45+00');

COMMIT;

-- Outside the transaction: statistics for the planner.
ANALYZE customers, addresses, categories, products, inventory, cart_items, orders, order_items, payments, shipments, reviews;
