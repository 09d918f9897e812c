-- Shopping App: useful queries. Load schema.sql first, then:   psql -d shop -f queries.sql
--
-- "Today" is 2026-11-01 in these examples, so that the answers stay the same. In your own shop write now() or current_date.

SET search_path TO shop;
SET TIME ZONE 'UTC';

-- 1. How many orders are in each status, and what are they worth?
SELECT status, count(*) AS orders, sum(total) AS worth
FROM order_overview
GROUP BY status
ORDER BY orders DESC, status;

-- 2. What is the revenue of each month, and how did it change? (canceled orders left out)
WITH monthly AS (
    SELECT date_trunc('month', placed_at)::date AS month, count(*) AS orders, sum(total) AS revenue
    FROM order_overview
    WHERE status <> 'canceled'
    GROUP BY 1
)
SELECT month, orders, revenue, revenue - lag(revenue) OVER (ORDER BY month) AS change
FROM monthly
ORDER BY month;

-- 3. Which five products bring the most revenue?
SELECT p.title, sum(i.quantity) AS pieces, sum(i.line_total) AS revenue
FROM order_items AS i
JOIN orders AS o USING (order_id)
JOIN products AS p USING (product_id)
WHERE o.canceled_at IS NULL
GROUP BY p.product_id
ORDER BY revenue DESC, p.title
LIMIT 5;

-- 4. Which product sells best in each category? (DISTINCT ON keeps the first row of each category)
SELECT DISTINCT ON (c.name) c.name AS category, p.title, sum(i.quantity) AS pieces
FROM order_items AS i
JOIN orders AS o USING (order_id)
JOIN products AS p USING (product_id)
JOIN categories AS c USING (category_id)
WHERE o.canceled_at IS NULL
GROUP BY c.category_id, p.product_id
ORDER BY c.name, pieces DESC, p.title;

-- 5. What does each category earn, its subcategories included?
WITH RECURSIVE descent AS (
    SELECT category_id AS ancestor_id, category_id FROM categories
    UNION ALL
    SELECT d.ancestor_id, c.category_id
    FROM descent AS d JOIN categories AS c ON c.parent_id = d.category_id
)
SELECT a.name AS category, sum(i.line_total) AS revenue
FROM descent AS d
JOIN categories AS a ON a.category_id = d.ancestor_id
JOIN products AS p ON p.category_id = d.category_id
JOIN order_items AS i USING (product_id)
JOIN orders AS o USING (order_id)
WHERE o.canceled_at IS NULL
GROUP BY a.category_id
ORDER BY revenue DESC, category;

-- 6. What has each customer spent, and when did they last order? (LEFT JOIN keeps those who never did)
SELECT c.full_name, count(o.order_id) AS orders, coalesce(sum(o.total), 0) AS spent, max(o.placed_at)::date AS last_order
FROM customers AS c
LEFT JOIN order_overview AS o ON o.customer_id = c.customer_id AND o.status <> 'canceled'
GROUP BY c.customer_id
ORDER BY spent DESC, c.full_name;

-- 7. Which share of buyers came back?
SELECT count(*) AS buyers,
       count(*) FILTER (WHERE orders > 1) AS came_back,
       round(100.0 * count(*) FILTER (WHERE orders > 1) / nullif(count(*), 0), 1) AS percent
FROM (SELECT count(*) AS orders FROM orders WHERE canceled_at IS NULL GROUP BY customer_id) AS buyer;

-- 8. Which products are bought together? (a.product_id < b.product_id counts each pair once)
SELECT pa.title AS one, pb.title AS other, count(*) AS orders
FROM order_items AS a
JOIN order_items AS b ON b.order_id = a.order_id AND a.product_id < b.product_id
JOIN orders AS o ON o.order_id = a.order_id
JOIN products AS pa ON pa.product_id = a.product_id
JOIN products AS pb ON pb.product_id = b.product_id
WHERE o.canceled_at IS NULL
GROUP BY pa.product_id, pb.product_id
HAVING count(*) > 1
ORDER BY orders DESC, one, other;

-- 9. Which orders are still not paid in full, and how many days old are they?
SELECT order_id, full_name, total - paid AS open_amount, date '2026-11-01' - placed_at::date AS days
FROM order_overview
JOIN customers USING (customer_id)
WHERE status <> 'canceled' AND paid < total
ORDER BY days DESC;

-- 10. Which carts were left for more than a week, and what are they worth?
SELECT c.full_name, sum(k.quantity * p.price) AS worth, max(k.added_at)::date AS last_touched
FROM cart_items AS k
JOIN customers AS c USING (customer_id)
JOIN products AS p USING (product_id)
GROUP BY c.customer_id
HAVING max(k.added_at) < timestamptz '2026-11-01 00:00+00' - interval '7 days'
ORDER BY worth DESC;

-- 11. What must be reordered: less on hand than was sold in the last 60 days?
WITH sold AS (
    SELECT product_id, sum(quantity) AS pieces
    FROM order_items JOIN orders USING (order_id)
    WHERE canceled_at IS NULL AND placed_at >= timestamptz '2026-11-01 00:00+00' - interval '60 days'
    GROUP BY product_id
)
SELECT title, on_hand, pieces AS sold_in_60_days
FROM products JOIN inventory USING (product_id) JOIN sold USING (product_id)
WHERE is_active AND on_hand < pieces
ORDER BY title;

-- 12. How are products rated? (the number of reviews says how far to trust the average)
SELECT p.title, round(avg(r.rating), 2) AS average, count(*) AS reviews
FROM reviews AS r JOIN products AS p USING (product_id)
GROUP BY p.product_id
ORDER BY average DESC, reviews DESC, p.title;

-- 13. How long does delivery take? (median and slowest, in days)
SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY days)::numeric, 1) AS median_days, round(max(days)::numeric, 1) AS slowest
FROM (SELECT extract(epoch FROM delivered_at - shipped_at) / 86400 AS days FROM shipments WHERE delivered_at IS NOT NULL) AS parcel;

-- 14. Which organic products from Japan are there? (@> is served by the GIN index)
SELECT title, price FROM products
WHERE attributes @> '{"organic": true, "origin": "Japan"}'
ORDER BY price;

-- 15. Is the data sound? Each line must say 0.
SELECT 'orders without items' AS check, count(*) AS bad FROM orders AS o
WHERE NOT EXISTS (SELECT FROM order_items AS i WHERE i.order_id = o.order_id)
UNION ALL
SELECT 'canceled but not refunded', count(*) FROM order_overview WHERE status = 'canceled' AND paid <> 0
UNION ALL
SELECT 'paid more than the total', count(*) FROM order_overview WHERE status <> 'canceled' AND paid > total
UNION ALL
SELECT 'products without a stock row', count(*) FROM products LEFT JOIN inventory USING (product_id) WHERE inventory.product_id IS NULL;

-- 16. Turn a cart into an order, look at it, and undo it.
BEGIN;
SELECT place_order(3, 4) AS new_order;
SELECT status, total, paid FROM order_overview ORDER BY order_id DESC LIMIT 1;
ROLLBACK;
