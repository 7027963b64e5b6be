"""Install, update, licence, a program that crashes, an administrator password asked for."""
