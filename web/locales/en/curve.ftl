# Curves over time.

curve-label = People and things inside over time; the arrow keys move the day
curve-measure = What is counted
curve-people = People
curve-vehicles = Vehicles
curve-teu = TEU
curve-plan = plan
curve-forecast = forecast
curve-actual = actual
curve-other = other plan
curve-as-table = Table
curve-as-chart = Chart
curve-table = { $measure } inside at the end of the day, on days with a change
curve-day = Day
multiples-none = Nothing queues in this plan.
multiples-says = { $now } on { $day }; at most { $most }, on { $when }
