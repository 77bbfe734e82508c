//! The lognormal through a median and a 90th percentile (contract §7).

/// z-value of the 90th percentile, as the contract writes it.
const Z90: f64 = 1.28155;

/// The `share` quantile (0 < share < 1) of the lognormal with median `p50` and
/// 90th percentile `p90`, in days, rounded up. `p50` counts as at least
/// `least`. A `p90` below the median is read as no spread at all.
pub fn lognormal_days(p50: f64, p90: f64, share: f64, least: f64) -> u32 {
    let median = p50.max(least);
    if median <= 0.0 {
        return 0;
    }
    let sigma = libm::log(p90.max(median) / median) / Z90;
    let days = median * libm::exp(sigma * standard_normal(share));
    // A hair above a whole number is a remnant of the rounded 1.28155, not another day.
    libm::ceil(days - 1e-4).clamp(0.0, 100_000.0) as u32
}

/// Inverse of the standard normal distribution function, by P. J. Acklam's
/// rational approximation (2003; relative error below 1.15e-9).
pub fn standard_normal(share: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416];
    let tail = |p: f64| {
        let q = libm::sqrt(-2.0 * libm::log(p));
        (((((C[0] * q + C[1]) * q + C[2]) * q + C[3]) * q + C[4]) * q + C[5])
            / ((((D[0] * q + D[1]) * q + D[2]) * q + D[3]) * q + 1.0)
    };
    let p = share.clamp(1e-12, 1.0 - 1e-12);
    if p < 0.02425 {
        tail(p)
    } else if p > 1.0 - 0.02425 {
        -tail(1.0 - p)
    } else {
        let q = p - 0.5;
        let r = q * q;
        (((((A[0] * r + A[1]) * r + A[2]) * r + A[3]) * r + A[4]) * r + A[5]) * q
            / (((((B[0] * r + B[1]) * r + B[2]) * r + B[3]) * r + B[4]) * r + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_and_the_ninetieth_percentile_come_back() {
        assert_eq!(lognormal_days(3.0, 8.0, 0.5, 1.0), 3);
        assert_eq!(lognormal_days(3.0, 8.0, 0.9, 1.0), 8);
        assert_eq!(lognormal_days(10.0, 30.0, 0.75, 1.0), 18);
    }

    #[test]
    fn the_normal_quantile_matches_the_printed_tables() {
        assert!((standard_normal(0.975) - 1.959_964).abs() < 1e-5);
        assert!((standard_normal(0.01) + 2.326_348).abs() < 1e-5);
        assert_eq!(standard_normal(0.5), 0.0);
    }
}
