#![doc = "Runnable programs, one a scenario."]
