-- 邮箱: where citizens are reached who wrote by mail; erased with their names and numbers.
ALTER TABLE ticket ADD COLUMN caller_mail VARCHAR(200);
ALTER TABLE ticket ADD COLUMN requester_mail VARCHAR(200);
