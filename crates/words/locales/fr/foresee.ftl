# Messages de la caisse foresee.
foresee-nothing = Rien.
