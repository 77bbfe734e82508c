# Messages de la caisse schedule. Le lieu est un fichier, avec la ligne si elle est connue.
schedule-unreadable = { $place } : lecture impossible : { $why }.
schedule-format = { $place } : aucun projet à ordonnancer. Donnez un fichier en .sm ou .rcp, ou un dossier de tels fichiers.
schedule-missing = { $place } : « { $what } » manque.
schedule-number = { $place } : « { $found } » n’est pas un nombre entier à partir de 0, ou se trouve là où plus rien n’est attendu.
schedule-fields = { $place } : { $expected } nombres sont attendus ici, et { $found } ont été trouvés.
schedule-job = { $place } : la tâche { $job } n’existe pas ou n’est pas à sa place.
schedule-mode = { $place } : les tâches à plusieurs modes et les ressources qui s’épuisent ne sont pas prises en charge.
schedule-shape = { $place } : l’activité { $activity } nomme une ressource ou un successeur qui n’existe pas.
schedule-cycle = { $place } : l’activité { $activity } attend, directement ou par d’autres, sa propre fin.
schedule-too-few = { $place } : il n’y a jamais assez de la ressource { $resource } pour l’activité { $activity }, assez de jours de suite.
schedule-too-large = { $place } : l’activité { $activity } demande plus de 32 767 unités, ou le tout dure plus de 1 000 000 de jours.
schedule-unschedulable = { $place } : aucun ordre essayé ne tient dans les jours où les équipes sont là.
schedule-refused = { $place } : le calendrier trouvé n’est pas réalisable ({ $flaw }). C'est une faute du programme : merci de la signaler.
schedule-other-project = { $place } : le chemin critique est de { $found } jours, mais best_known.csv dit { $published } : il parle d’un autre projet.
