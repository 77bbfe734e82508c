//! Random draws that belong to things: every draw is a function of the seed,
//! the run, what varies (by name) and which of its draws it is, never of what
//! was drawn before. So two plans of one mission meet the same roads, the same
//! answers and the same attacks, and can be compared draw by draw.

use rearguard_model::quantile::standard_normal;

/// What varies. With a name it is a subject.
#[derive(Clone, Copy)]
pub(crate) enum Variable {
    LegShared = 1,
    LegTime,
    Incidents,
    Deaths,
    ConvoyBreakdown,
    LorryBreakdown,
    Grounded,
    Answer,
    Station,
    SiteDeaths,
}

/// A subject's key: what varies of which row of the tables, by its name (so
/// that the rows' order does not matter).
pub(crate) fn subject(variable: Variable, name: &str) -> u64 {
    // FNV-1a (Fowler, Noll, Vo), then mixed.
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    mix(hash ^ mix(variable as u64))
}

/// One run's draws.
#[derive(Clone, Copy)]
pub(crate) struct Draws {
    key: u64,
}

impl Draws {
    pub fn of(seed: u64, run: u32) -> Draws {
        Draws { key: mix(mix(seed ^ 0x9e37_79b9_7f4a_7c15).wrapping_add(u64::from(run))) }
    }

    /// Between 0 and 1, neither reached.
    pub fn uniform(self, subject: u64, index: u64) -> f64 {
        let bits = mix(mix(self.key ^ subject).wrapping_add(index)) >> 12;
        (bits as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0)
    }

    pub fn normal(self, subject: u64, index: u64) -> f64 {
        standard_normal(self.uniform(subject, index))
    }

    /// A normal draw that is known to lie above a bound.
    pub fn normal_above(self, subject: u64, index: u64, bound: f64) -> f64 {
        let below = 0.5 * libm::erfc(-bound * std::f64::consts::FRAC_1_SQRT_2);
        standard_normal(below + (1.0 - below) * self.uniform(subject, index)).max(bound)
    }

    /// A Poisson count of that mean, by inversion of one uniform.
    pub fn poisson(self, subject: u64, index: u64, mean: f64) -> u32 {
        if mean <= 0.0 {
            return 0;
        }
        let u = self.uniform(subject, index);
        if mean > 200.0 {
            // The normal approximation, to the nearest whole number.
            return libm::round(mean + libm::sqrt(mean) * standard_normal(u)).max(0.0) as u32;
        }
        invert(u, libm::exp(-mean), |k| mean / f64::from(k), 2_000)
    }

    /// How many of `count` things that each fail with probability `share`.
    pub fn binomial(self, subject: u64, index: u64, count: u32, share: f64) -> u32 {
        if count == 0 || share <= 0.0 {
            return 0;
        }
        if share >= 1.0 {
            return count;
        }
        let none = libm::exp(f64::from(count) * libm::log1p(-share));
        let odds = share / (1.0 - share);
        let ratio = |k: u32| odds * f64::from(count - k + 1) / f64::from(k);
        invert(self.uniform(subject, index), none, ratio, count)
    }
}

/// The smallest k whose cumulated probability reaches `u`, from the
/// probability of 0 and the ratio of each to the one before.
fn invert(u: f64, none: f64, ratio: impl Fn(u32) -> f64, most: u32) -> u32 {
    let (mut k, mut term, mut sum) = (0, none, none);
    while u > sum && k < most {
        k += 1;
        term *= ratio(k);
        sum += term;
    }
    k
}

/// A permutation of 64 bits in which every bit depends on every other: the
/// finaliser of SplitMix64 (Steele, Lea, Flood 2014; constants of D. Stafford).
pub(crate) fn mix(value: u64) -> u64 {
    let z = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean_of(draw: impl Fn(u32) -> f64) -> f64 {
        (0..20_000).map(draw).sum::<f64>() / 20_000.0
    }

    #[test]
    fn a_draw_belongs_to_its_run_thing_and_index() {
        let road = subject(Variable::LegTime, "kidal-gao");
        let u = Draws::of(1, 5).uniform(road, 3);
        assert_eq!(u, Draws::of(1, 5).uniform(road, 3));
        assert_ne!(u, Draws::of(1, 6).uniform(road, 3));
        assert_ne!(u, Draws::of(2, 5).uniform(road, 3));
        assert_ne!(u, Draws::of(1, 5).uniform(road, 4));
        assert_ne!(u, Draws::of(1, 5).uniform(subject(Variable::Incidents, "kidal-gao"), 3));
    }

    #[test]
    fn uniform_draws_fill_the_interval_evenly() {
        let road = subject(Variable::LegTime, "a");
        let mut tenths = [0_u32; 10];
        for run in 0..20_000 {
            tenths[(Draws::of(9, run).uniform(road, 0) * 10.0) as usize] += 1;
        }
        // 2,000 each, standard deviation 42.
        assert!(tenths.iter().all(|n| (1_800..2_200).contains(n)), "{tenths:?}");
    }

    #[test]
    fn what_is_known_to_have_taken_long_is_drawn_from_the_rest() {
        let s = subject(Variable::LegTime, "a");
        let all: Vec<f64> = (0..20_000).map(|run| Draws::of(1, run).normal_above(s, 0, 1.0)).collect();
        assert!(all.iter().all(|z| *z >= 1.0));
        // The mean of a standard normal above 1 is φ(1) ÷ (1 − Φ(1)) = 1.525.
        let mean = all.iter().sum::<f64>() / all.len() as f64;
        assert!((mean - 1.525).abs() < 0.01, "{mean}");
        assert!(Draws::of(1, 1).normal_above(s, 0, 40.0) >= 40.0);
    }

    #[test]
    fn counts_have_their_means() {
        let s = subject(Variable::Incidents, "a");
        let poisson = mean_of(|run| f64::from(Draws::of(1, run).poisson(s, 0, 0.4)));
        assert!((poisson - 0.4).abs() < 0.02, "{poisson}");
        let many = mean_of(|run| f64::from(Draws::of(1, run).poisson(s, 1, 400.0)));
        assert!((many - 400.0).abs() < 1.0, "{many}");
        let binomial = mean_of(|run| f64::from(Draws::of(1, run).binomial(s, 2, 50, 0.02)));
        assert!((binomial - 1.0).abs() < 0.04, "{binomial}");
        assert_eq!(Draws::of(1, 1).binomial(s, 0, 7, 1.0), 7);
        assert_eq!(Draws::of(1, 1).poisson(s, 0, 0.0), 0);
    }

    #[test]
    fn draws_of_neighbouring_runs_are_unrelated() {
        let s = subject(Variable::LegShared, "a");
        let product = mean_of(|run| Draws::of(1, run).normal(s, 0) * Draws::of(1, run + 1).normal(s, 0));
        assert!(product.abs() < 0.03, "{product}");
    }
}
